-- Every change of a unit writes a version with a greater id.
SELECT coalesce(max(id), 0) FROM unit_versions
