DELETE FROM video_scenes WHERE video_id = $1
