-- Who pays, in words for a match that also holds programs of schools that pay nothing: the others would be untrue then.
ALTER TYPE public.disclosure_kind ADD VALUE 'advertiser_strip_all' AFTER 'advertiser_strip';
ALTER TYPE public.disclosure_kind ADD VALUE 'advertiser_page_all' AFTER 'advertiser_page';
