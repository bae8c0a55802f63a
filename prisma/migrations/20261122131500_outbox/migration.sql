-- Finds work without reading what is done: both indexes hold only what still waits, however many requests there were.

ALTER TABLE public.inquiry ADD COLUMN routed BOOLEAN NOT NULL DEFAULT false;
UPDATE public.inquiry SET routed = true WHERE EXISTS (SELECT FROM public.delivery WHERE inquiry_id = inquiry.id);

CREATE INDEX inquiry_unrouted ON public.inquiry (id) WHERE NOT routed;
CREATE INDEX delivery_due ON public.delivery (next_at, id) WHERE state IN ('pending', 'held', 'failed', 'sending');

-- Whoever makes a delivery settles the outbox entry with it; nobody needs the right to change inquiries for that.
CREATE FUNCTION public.note_routed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.inquiry SET routed = true WHERE id IN (SELECT inquiry_id FROM made);
  RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION public.note_routed() FROM PUBLIC;

CREATE TRIGGER delivery_settles_outbox AFTER INSERT ON public.delivery
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION public.note_routed();
