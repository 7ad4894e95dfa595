SELECT id FROM draft_videos WHERE created_at < $1
