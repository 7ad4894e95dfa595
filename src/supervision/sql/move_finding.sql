-- Where unit $2 stood as host or holder of the finding, $3 stands from now on.
UPDATE findings
SET host_unit_id = CASE WHEN host_unit_id = $2 THEN $3 ELSE host_unit_id END,
    holder_unit_id = CASE WHEN holder_unit_id = $2 THEN $3 ELSE holder_unit_id END,
    version = version + 1
WHERE id = $1
