-- Who signs in. The five auth_ tables belong to the sign-in library and know no municipality: one person with one
-- password may serve two towns. They and the counter of attempts are plain local tables, never sharded.
create table auth_user (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (id),
  unique (email),
  constraint auth_user_email_is_folded check (email = lower(email))
);

-- A browser that is signed in, and the municipality it works for at the moment.
create table auth_session (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  municipality_id uuid,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (id),
  unique (token)
);

create index auth_session_of_user on auth_session (user_id);

alter table auth_session add constraint auth_session_user
  foreign key (user_id) references auth_user (id) on delete cascade;

-- How a user proves who they are: a hashed password. The token columns are for foreign providers of identity.
create table auth_credential (
  id uuid not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (id),
  unique (provider_id, account_id)
);

create index auth_credential_of_user on auth_credential (user_id);

alter table auth_credential add constraint auth_credential_user
  foreign key (user_id) references auth_user (id) on delete cascade;

-- One-time proofs that end by themselves: a reset of the password, a second step of signing in. Names are hashed.
create table auth_verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (id)
);

create index auth_verification_by_identifier on auth_verification (identifier);

-- The second factor: the secret an authenticator app shares with us and the spare codes, both encrypted.
create table auth_two_factor (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  primary key (id),
  unique (user_id)
);

create index auth_two_factor_by_secret on auth_two_factor (secret);

alter table auth_two_factor add constraint auth_two_factor_user
  foreign key (user_id) references auth_user (id) on delete cascade;

-- How often something was tried within its time. The key is a keyed hash, so no address can be read out of here.
create table auth_attempt (
  key text not null,
  count integer not null,
  ends_at timestamptz not null,
  primary key (key)
);

-- The link printed once when nobody has an account yet. It is spent by the first administrator.
create table first_administrator_link (
  id uuid not null,
  token_hash text not null,
  expires_at timestamptz not null,
  primary key (id),
  unique (token_hash)
);

-- A user at work in one municipality: which person they are there and in which language they are written to. The user
-- is named without a foreign key, for this table may be sharded and the library's may not.
create table account (
  municipality_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  person_id uuid not null,
  language text not null,
  demo_without_second_factor boolean not null default false,
  opened_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, id),
  constraint account_language_is_known check (language in ('ky', 'ru', 'en')),
  constraint account_runs_forward check (ended_at is null or ended_at >= opened_at)
);

create unique index account_open_once on account (municipality_id, user_id) where ended_at is null;
create unique index account_of_person on account (municipality_id, person_id) where ended_at is null;
create index account_by_user on account (user_id);

alter table account add constraint account_municipality
  foreign key (municipality_id) references municipality (id);

-- A place kept for somebody by the administrator: nobody gets an account without one. It is spent once, ends by
-- itself and can be withdrawn. Only the hash of its link is here.
create table account_invitation (
  municipality_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  person_id uuid,
  language text not null,
  role text not null,
  at_kind text not null,
  at_id uuid not null,
  token_hash text not null,
  invited_by uuid,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, token_hash),
  constraint account_invitation_language_is_known check (language in ('ky', 'ru', 'en')),
  constraint account_invitation_email_is_folded check (email = lower(email)),
  constraint account_invitation_role_is_held_somewhere check (at_kind in ('body', 'organization', 'municipality')),
  constraint account_invitation_is_settled_once check (accepted_at is null or withdrawn_at is null)
);

create index account_invitation_by_token on account_invitation (token_hash);

alter table account_invitation add constraint account_invitation_municipality
  foreign key (municipality_id) references municipality (id);
