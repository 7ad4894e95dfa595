SELECT unit_id FROM unit_versions
WHERE kind = 'city_office' AND recorded_to = 9223372036854775807 AND valid_to = '9999-12-31'
ORDER BY unit_id LIMIT 1
