-- Minutes laid before the members said nobody until when: they could be approved the same minute. The day until which
-- remarks are taken stands with them; of minutes entered afterwards nobody need know it.
alter table minutes add column remarks_until date;
