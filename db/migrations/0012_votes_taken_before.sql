-- The room of votes taken before it was kept with them, as their attendance stands now: the last time it is reckoned.
-- Nobody knows how many sat where some seats were given in words alone, nor who was there where nothing was recorded.
update vote
set members = room.members, present = room.present
from (
  select
    voted.municipality_id,
    voted.id,
    case when bool_and(seat.person_id is not null or seat.office_id is not null) then count(*) end as members,
    case when count(came.id) > 0 then count(*) filter (
      where came.status in ('present', 'late', 'left')
        and aside.id is null
        and not coalesce(came.came_at >= item.finished_at, false)
        and not coalesce(came.left_at <= item.taken_up_at, false)
    ) end as present
  from vote as voted
  join meeting on meeting.municipality_id = voted.municipality_id and meeting.id = voted.meeting_id
  join membership as seat
    on seat.municipality_id = meeting.municipality_id
    and seat.body_id = meeting.body_id
    and seat.has_vote
    and (seat.from_day is null or seat.from_day <= meeting.from_day)
    and (seat.to_day is null or seat.to_day >= meeting.from_day)
  left join agenda_item as item on item.municipality_id = voted.municipality_id and item.id = voted.item_id
  left join attendance as came
    on came.municipality_id = meeting.municipality_id and came.meeting_id = meeting.id and came.membership_id = seat.id
  left join item_absence as aside
    on aside.municipality_id = item.municipality_id and aside.item_id = item.id and aside.membership_id = seat.id
  group by voted.municipality_id, voted.id
) as room
where room.municipality_id = vote.municipality_id and room.id = vote.id;

-- How the chair voted by name was read from whoever is written down as having led: now it is the vote's own.
update vote
set chair_voice = voice.choice
from voice
join meeting on meeting.municipality_id = voice.municipality_id and meeting.chaired_by_id = voice.membership_id
where voice.municipality_id = vote.municipality_id
  and voice.vote_id = vote.id
  and meeting.id = vote.meeting_id
  and vote.chair_decides
  and vote.manner = 'by_name'
  and voice.choice in ('for', 'against');
