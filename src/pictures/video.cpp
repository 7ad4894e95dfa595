#include "pictures/video.hpp"

#include <string>

#include <unistd.h>

namespace yanlu::pictures {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_frames = std::size_t{96} << 20;

// The first frame stands at second 0.
std::string filter_of(const VideoSettings& video) {
    return "fps=1/" + std::to_string(video.seconds_between_frames) + ":round=up,scale='min(" + std::to_string(video.widest) + ",iw)':-2";
}

// Only containers that hold their own pictures: a play list could name files of this machine.
std::vector<std::string> arguments_of(const VideoSettings& video) {
    std::vector<std::string> out{video.program, "-nostdin", "-loglevel", "error"};
    const auto add = [&](std::initializer_list<std::string> more) { out.insert(out.end(), more); };
    add({"-threads", "1", "-protocol_whitelist", "file", "-format_whitelist", "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv"});
    add({"-t", std::to_string(video.most_seconds), "-i", "file:/proc/self/fd/0", "-an", "-sn", "-dn"});
    add({"-vf", filter_of(video), "-frames:v", std::to_string(video.most_frames), "-threads", "1", "-filter_threads", "1"});
    add({"-c:v", "png", "-f", "image2pipe", "pipe:1"});
    return out;
}

WorkOrder order_of(const Reader& reader, WorkOrder::Kind kind) {
    const VideoSettings& video = reader.settings().video;
    WorkOrder out = reader.order();
    out.kind = kind;
    out.bounds.processor_seconds = static_cast<std::uint64_t>(video.processor_seconds);
    out.most_bytes = longest_frames;
    out.seconds_between_frames = video.seconds_between_frames;
    if (kind == WorkOrder::Kind::program) out.arguments = arguments_of(video);
    return out;
}

}  // namespace

bool is_video(std::string_view bytes) {
    if (bytes.size() < 16) return false;
    return bytes.substr(4, 4) == "ftyp" || bytes.starts_with("\x1A\x45\xDF\xA3"sv) || bytes.starts_with("FLV\x01"sv) ||
           (bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "AVI ");
}

Result<std::vector<Reading>> read_video(const Reader& reader, std::string_view bytes) {
    const VideoSettings& video = reader.settings().video;
    if (video.program.empty() || access(video.program.c_str(), X_OK) != 0) return invalid("pictures.no_video", "file");
    if (bytes.size() > std::size_t(video.max_mib) << 20)
        return invalid("pictures.file_too_large", "file", {{"mib", std::to_string(video.max_mib)}});
    if (!is_video(bytes)) return invalid("pictures.not_a_video", "file");
    const auto frames = reader.output_of(bytes, order_of(reader, WorkOrder::Kind::program), longest_frames);
    if (!frames) return refuse(frames.error());
    if (frames->empty()) return invalid("pictures.no_frames", "file");
    return reader.readings_of_order(*frames, order_of(reader, WorkOrder::Kind::frames));
}

}  // namespace yanlu::pictures
