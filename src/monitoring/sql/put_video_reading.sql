INSERT INTO video_readings (video_id, frames_done, frames_total, seconds, seconds_seen) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (video_id) DO UPDATE SET frames_done = excluded.frames_done, frames_total = excluded.frames_total, seconds = excluded.seconds,
                                     seconds_seen = excluded.seconds_seen
