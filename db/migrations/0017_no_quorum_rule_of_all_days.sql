-- The rule stands with its day now, and nowhere twice.
alter table body drop column quorum_rule, drop column quorum_number, drop column quorum_source;
