#include "pictures/video.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include <unistd.h>

namespace yanlu::pictures {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_frames = std::size_t{96} << 20;

constexpr std::size_t longest_probe = 4096;
// Only containers that hold their own pictures: a play list could name files of this machine.
constexpr const char* containers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv";
constexpr const char* input = "file:/proc/self/fd/0";

bool is_program(const std::string& path) { return !path.empty() && access(path.c_str(), X_OK) == 0; }

// The first frame stands at second 0.
std::string filter_of(const VideoSettings& video, std::int64_t seconds_between) {
    return "fps=1/" + std::to_string(seconds_between) + ":round=up,scale='min(" + std::to_string(video.widest) + ",iw)':-2";
}

std::vector<std::string> cutting(const VideoSettings& video, std::int64_t seconds_between) {
    std::vector<std::string> out{video.program, "-nostdin", "-loglevel", "error"};
    const auto add = [&](std::initializer_list<std::string> more) { out.insert(out.end(), more); };
    add({"-threads", "1", "-protocol_whitelist", "file", "-format_whitelist", containers});
    add({"-t", std::to_string(video.most_seconds), "-i", input, "-an", "-sn", "-dn"});
    add({"-vf", filter_of(video, seconds_between), "-frames:v", std::to_string(video.most_frames), "-threads", "1", "-filter_threads",
         "1"});
    add({"-c:v", "mjpeg", "-q:v", "2", "-pix_fmt", "yuvj420p", "-f", "image2pipe", "pipe:1"});
    return out;
}

std::vector<std::string> probing(const VideoSettings& video) {
    return {video.probe,         "-v",       "error",         "-protocol_whitelist", "file",
            "-format_whitelist", containers, "-show_entries", "format=duration",     "-of",
            "csv=p=0",           input};
}

WorkOrder order_of(const Reader& reader, WorkOrder::Kind kind) {
    const VideoSettings& video = reader.settings().video;
    WorkOrder out = reader.order();
    out.kind = kind;
    out.bounds.processor_seconds = static_cast<std::uint64_t>(video.processor_seconds);
    out.most_bytes = longest_frames;
    out.wall_seconds = video.wall_seconds;
    return out;
}

Result<std::string> run(const Reader& reader, std::string_view bytes, std::vector<std::string> arguments, std::size_t most_output) {
    WorkOrder order = order_of(reader, WorkOrder::Kind::program);
    order.arguments = std::move(arguments);
    return reader.output_of(bytes, order, most_output);
}

// 0 where the file does not tell, or nobody can be asked.
std::int64_t seconds_of(const Reader& reader, std::string_view bytes) {
    const VideoSettings& video = reader.settings().video;
    if (!is_program(video.probe)) return 0;
    const auto said = run(reader, bytes, probing(video), longest_probe);
    const double seconds = said ? std::strtod(said->c_str(), nullptr) : 0;
    return std::isfinite(seconds) && seconds > 0 && seconds < 1e7 ? static_cast<std::int64_t>(std::ceil(seconds)) : 0;
}

// So that the frames reach to the end.
std::int64_t seconds_between(const VideoSettings& video, std::int64_t seconds) {
    const std::int64_t looked_at = std::min(seconds, video.most_seconds);
    return std::max(video.seconds_between_frames, (looked_at + video.most_frames - 1) / video.most_frames);
}

std::optional<Refusal> why_not(const VideoSettings& video, std::string_view bytes) {
    if (!is_program(video.program)) return Refusal{RefusalClass::invalid, "pictures.no_video", "file"};
    if (bytes.size() > std::size_t(video.max_mib) << 20)
        return Refusal{RefusalClass::invalid, "pictures.file_too_large", "file", {}, {{"mib", std::to_string(video.max_mib)}}};
    if (!is_video(bytes)) return Refusal{RefusalClass::invalid, "pictures.not_a_video", "file"};
    return std::nullopt;
}

}  // namespace

bool is_video(std::string_view bytes) {
    if (bytes.size() < 16) return false;
    return bytes.substr(4, 4) == "ftyp" || bytes.starts_with("\x1A\x45\xDF\xA3"sv) || bytes.starts_with("FLV\x01"sv) ||
           (bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "AVI ");
}

Result<VideoReading> read_video(const Reader& reader, std::string_view bytes, const OnFrame& on_frame) {
    const VideoSettings& video = reader.settings().video;
    if (auto refusal = why_not(video, bytes)) return refuse(std::move(*refusal));
    const std::int64_t seconds = seconds_of(reader, bytes);
    const std::int64_t between = seconds_between(video, seconds);
    const auto frames = run(reader, bytes, cutting(video, between), longest_frames);
    if (!frames) return refuse(frames.error());
    const auto total = static_cast<std::int64_t>(split_jpegs(*frames, static_cast<std::size_t>(video.most_frames)).size());
    if (total == 0) return invalid("pictures.no_frames", "file");
    WorkOrder order = order_of(reader, WorkOrder::Kind::frames);
    order.seconds_between_frames = between;
    std::int64_t done = 0;
    auto scenes = reader.readings_of_order(*frames, order, [&](std::string_view part) {
        done += std::ranges::count(part, '\n');
        if (on_frame) on_frame(done, total);
    });
    if (!scenes) return refuse(std::move(scenes.error()));
    const std::int64_t reached = total * between;
    return VideoReading{std::move(*scenes), seconds, seconds > 0 ? std::min(seconds, std::min(reached, video.most_seconds)) : reached};
}

}  // namespace yanlu::pictures
