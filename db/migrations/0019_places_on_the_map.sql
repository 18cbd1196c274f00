-- Where a place lies: as a point, a line or an area (GeoJSON, RFC 7946), or only in words ("behind the school"). Who
-- measured it, or from which map it was taken, stands beside it: a map's licence asks for that.
alter table place add column geometry jsonb;
alter table place add column geometry_source text;
alter table place add column whereabouts jsonb;
alter table place add column layer_id uuid;

alter table place add constraint place_geometry_is_a_shape check (
  geometry ->> 'type' in ('Point', 'LineString', 'Polygon', 'MultiLineString', 'MultiPolygon') and geometry ? 'coordinates'
);
alter table place add constraint place_source_is_of_a_shape check (geometry is not null or (geometry_source is null and layer_id is null));
alter table place add constraint place_whereabouts_has_original check (whereabouts ? (whereabouts ->> 'original'));

-- Many places taken from one file at once: the file stays, so that anybody can see what it said.
create table place_layer (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  source text not null,
  imported_at timestamptz not null,
  primary key (municipality_id, id)
);

alter table place_layer add constraint place_layer_municipality
  foreign key (municipality_id) references municipality (id);

alter table place_layer add constraint place_layer_file
  foreign key (municipality_id, file_id) references file (municipality_id, id);

alter table place add constraint place_layer_it_came_from
  foreign key (municipality_id, layer_id) references place_layer (municipality_id, id);
