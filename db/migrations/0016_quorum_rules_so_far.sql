-- What was the rule of all days stays it. What nobody changed is the default and needs no line. A body has one rule at
-- this moment, so its own id serves for it.
insert into quorum_rule (municipality_id, id, body_id, kind, number, source)
select municipality_id, id, id, quorum_rule, quorum_number, quorum_source
from body
where quorum_rule <> 'more_than_half' or quorum_source is not null;
