-- What was reopened before there was a word for it: the diary knows which steps those were. The step itself, the one that
-- goes on from it, and an undertaking that stands there still.
update undertaking_step
set to_state = 'reopened'
from event
where event.municipality_id = undertaking_step.municipality_id
  and event.verb = 'undertaking.reopened'
  and event.body ->> 'step' = undertaking_step.id::text
  and undertaking_step.to_state = 'in_progress'
  and undertaking_step.sentence is not null;

update undertaking_step
set from_state = 'reopened'
from undertaking_step as before
where before.municipality_id = undertaking_step.municipality_id
  and before.undertaking_id = undertaking_step.undertaking_id
  and before.position = undertaking_step.position - 1
  and before.to_state = 'reopened';

update undertaking
set state = 'reopened'
from (
  select municipality_id, undertaking_id, max(position) as position
  from undertaking_step
  group by municipality_id, undertaking_id
) as last
join undertaking_step on undertaking_step.municipality_id = last.municipality_id
  and undertaking_step.undertaking_id = last.undertaking_id
  and undertaking_step.position = last.position
where undertaking.municipality_id = last.municipality_id
  and undertaking.id = last.undertaking_id
  and undertaking_step.to_state = 'reopened';
