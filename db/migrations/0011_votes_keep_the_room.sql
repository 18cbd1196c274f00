-- What came out of a vote hangs on how many were in the room, and how many sat on the body, when it was taken. Reckoned
-- anew from the attendance it changed whenever somebody's coming or going was written down later: a vote that was lost
-- in the room stood carried in the minutes. So both numbers are facts of the vote: members with a voice, counted the
-- moment it was written down; empty where nobody could tell.
alter table vote add column present integer;
alter table vote add column members integer;

alter table vote add constraint vote_room_is_counted check (present >= 0 and members >= 0);
