INSERT INTO video_scenes (video_id, at_second, reading, frame) VALUES ($1, $2, $3, $4)
