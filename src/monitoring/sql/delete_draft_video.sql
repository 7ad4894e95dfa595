DELETE FROM draft_videos WHERE id = $1
