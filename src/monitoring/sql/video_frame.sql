SELECT frame FROM video_scenes WHERE video_id = $1 AND at_second = $2
