-- No correction is saved without its place, and no two of a meeting share one.
alter table correction alter column position set not null;

create unique index correction_place on correction (municipality_id, meeting_id, position);
