-- What a camera says of its picture: how large it is once upright, when and where it was taken. The public gets pictures
-- without any of it, so the office needs it beside the file. The time is the camera's own clock, with its offset where the
-- camera told one: a zone is not guessed. A picture goes by the id of its file.
create table picture (
  municipality_id uuid not null,
  id uuid not null,
  width integer not null,
  height integer not null,
  taken_at text,
  taken_where jsonb,
  primary key (municipality_id, id),
  constraint picture_has_a_size check (width > 0 and height > 0),
  constraint picture_taken_at_is_a_time check (taken_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)?$'),
  constraint picture_taken_where_is_a_point check (taken_where ->> 'type' = 'Point' and taken_where ? 'coordinates')
);

alter table picture add constraint picture_file
  foreign key (municipality_id, id) references file (municipality_id, id);
