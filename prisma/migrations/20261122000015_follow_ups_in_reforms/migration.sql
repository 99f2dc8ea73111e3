-- A reform hands over the follow-ups that an organisation has yet to see to.
CALL history.release();

ALTER TABLE "Transfer" DROP CONSTRAINT "Transfer_kind_check",
  ADD CONSTRAINT "Transfer_kind_check" CHECK (kind IN ('seat', 'membership', 'part', 'meeting', 'strategy', 'ownership', 'plan', 'body',
    'placing', 'template', 'template-part', 'follow-up'));

CALL history.sync();
