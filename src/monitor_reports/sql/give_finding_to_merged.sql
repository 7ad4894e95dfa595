-- $1 the report that leads, $2 the finding it became.
UPDATE monitor_reports SET finding_id = $2 WHERE merged_into = $1 AND finding_id IS NULL
