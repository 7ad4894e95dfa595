-- Active units that stand under $1, or are supervised or guided by it.
SELECT v.unit_id
FROM unit_versions AS v
WHERE (v.parent_id = $1 OR v.supervising_unit_id = $1 OR v.sector_authority_id = $1) AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.state = 'active'
ORDER BY v.unit_id;
