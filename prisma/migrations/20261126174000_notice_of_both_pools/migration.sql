-- The note beside a list that also holds programs of schools that pay nothing: the other one would be untrue there.
ALTER TYPE public.disclosure_kind ADD VALUE 'results_notice_all' AFTER 'results_notice';
