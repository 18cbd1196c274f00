-- What was said to be over and is taken up again was told as progress, as if its addressee had reported it. To be reopened
-- is a state and a step of its own, with its reason. And a refusal reached nobody: that the council took note of it is a
-- step as well, which changes no state and says why it is left there.
alter table undertaking drop constraint undertaking_state_is_known;
alter table undertaking add constraint undertaking_state_is_known
  check (state in ('addressed', 'sent', 'accepted', 'declined', 'in_progress', 'claimed_done', 'confirmed_done', 'not_done', 'reopened'));

alter table undertaking_step drop constraint step_from_state_is_known;
alter table undertaking_step add constraint step_from_state_is_known
  check (from_state in ('addressed', 'sent', 'accepted', 'declined', 'in_progress', 'claimed_done', 'confirmed_done', 'not_done', 'reopened'));

alter table undertaking_step drop constraint step_to_state_is_known;
alter table undertaking_step add constraint step_to_state_is_known
  check (to_state in ('sent', 'accepted', 'declined', 'in_progress', 'claimed_done', 'confirmed_done', 'not_done', 'reopened', 'noted'));

alter table undertaking_step add constraint reopening_and_note_say_why
  check (to_state not in ('reopened', 'noted') or sentence is not null);

alter table undertaking_step add constraint only_a_refusal_is_noted
  check (to_state <> 'noted' or from_state in ('declined', 'not_done'));

-- Most addressees answer by letter, by telephone or at the table. The keeper takes it down for them: the step says how it
-- came, and by_name who wrote it. What came without paper is told in words.
alter table undertaking_step add column came_by text;

alter table undertaking_step add constraint step_came_by_is_known check (came_by in ('letter', 'phone', 'table'));

alter table undertaking_step add constraint only_an_answer_is_taken_down
  check (came_by is null or (not by_link and to_state in ('accepted', 'declined', 'in_progress', 'claimed_done', 'not_done')));

alter table undertaking_step add constraint what_was_said_is_in_words
  check (came_by is null or came_by = 'letter' or sentence is not null);

-- What an item is about is asked from the other side: is this refusal on an agenda?
create index agenda_item_about on agenda_item (municipality_id, subject_id) where subject_id is not null;
