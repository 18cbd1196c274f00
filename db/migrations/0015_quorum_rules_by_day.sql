-- A body's quorum rule was one for all days: changed, it changed every meeting already held under the old one. Each rule
-- now says since when it holds; a day before the first of them has the product's default, which is written nowhere.
create table quorum_rule (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  valid_from date,
  kind text not null,
  number integer,
  source jsonb,
  primary key (municipality_id, id),
  constraint quorum_rule_kind_is_known check (kind in ('more_than_half', 'at_least_half', 'two_thirds', 'number', 'none')),
  constraint quorum_by_number_says_it check ((kind = 'number') = (number is not null))
);

create unique index quorum_rule_once_a_day on quorum_rule (municipality_id, body_id, valid_from) nulls not distinct;

alter table quorum_rule add constraint quorum_rule_body
  foreign key (municipality_id, body_id) references body (municipality_id, id);
