-- A record never changes; sealing it anew with another key changes nothing of it, and is the owner's work alone.
CREATE OR REPLACE FUNCTION public.keep_match_record() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_TABLE_NAME = 'match_record'
    AND (to_jsonb(NEW) - 'inputs_sealed' - 'result_sealed') = (to_jsonb(OLD) - 'inputs_sealed' - 'result_sealed')
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% never changes', TG_TABLE_NAME;
END
$$;
