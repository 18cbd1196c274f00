-- Corrections made at one moment stood in the order of their ids, which whoever sends them makes: a second correction could
-- be read before the first. Each now keeps its place among those of its meeting, given when it is saved.
alter table correction add column position integer;
