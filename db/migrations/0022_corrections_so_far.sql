-- Of those already made the diary knows the order, as far as they came at one moment and it names them.
update correction
set position = placed.position
from (
  select correction.municipality_id, correction.id,
    row_number() over (
      partition by correction.municipality_id, correction.meeting_id
      order by correction.corrected_at, event.number, correction.id
    ) as position
  from correction
  left join event
    on event.municipality_id = correction.municipality_id
    and event.body ->> 'correctionId' = correction.id::text
) as placed
where placed.municipality_id = correction.municipality_id
  and placed.id = correction.id;
