SELECT attachment_id FROM application_materials WHERE application_id = $1 AND removed_at IS NULL ORDER BY id
