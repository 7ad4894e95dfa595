SELECT id, number, handed_in_at FROM monitor_reports WHERE merged_into = $1 ORDER BY id
