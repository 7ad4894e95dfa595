SELECT count(*) FROM draft_videos WHERE created_by = $1 AND state = 'waiting'
