-- about: 单位：截至当日有效、截至所知时点已登记的名称、类别、层级与隶属
SELECT v.unit_id AS id, v.name, v.short_name, v.kind, v.level, v.parent_id, v.supervising_unit_id, v.sector_authority_id, v.area,
       v.is_covered, v.state
FROM unit_versions AS v
WHERE v.valid_from <= $as_of AND v.valid_to > $as_of AND v.recorded_from <= $known_as_of AND v.recorded_to > $known_as_of
