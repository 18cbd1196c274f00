-- An account is a person's: now that there is a register of persons, an account or an invitation cannot name one who is
-- not in it.
alter table account add constraint account_person
  foreign key (municipality_id, person_id) references person (municipality_id, id);

alter table account_invitation add constraint account_invitation_person
  foreign key (municipality_id, person_id) references person (municipality_id, id);
