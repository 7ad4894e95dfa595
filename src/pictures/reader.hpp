// Pictures from strangers → readings, each file in a process of its own that ends with it: whatever a file does to its reader,
// the caller gets a refusal for that file and nothing else happens.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/rulebook.hpp"
#include "pictures/domain/reading.hpp"
#include "pictures/settings.hpp"
#include "pictures/worker.hpp"

namespace yanlu::pictures {

class Reader {
public:
    explicit Reader(const Rulebook& rulebook);
    explicit Reader(PictureSettings settings) : settings_(std::move(settings)) {}
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    // As many at once as the settings say; of more that wait than they say, the next is refused (pictures.busy).
    Result<Reading> read(std::string_view bytes) const;

    const PictureSettings& settings() const { return settings_; }
    // What a process with this order says of these bytes; a video needs two of them (video.hpp). Refusals as of read().
    // `on_part` hears it piece by piece.
    using OnPart = std::function<void(std::string_view)>;
    Result<std::string> output_of(std::string_view bytes, const WorkOrder& order, std::size_t most_output,
                                  const OnPart& on_part = {}) const;
    Result<std::vector<Reading>> readings_of_order(std::string_view bytes, const WorkOrder& order, const OnPart& on_part = {}) const;
    WorkOrder order() const;

    // From any thread, for the end of the program: what is read now and later is refused as if the readers were busy.
    void end() const { is_ended_ = true; }

    // For tests: the child of each start, by which it can be killed.
    std::function<void(int)> on_start = {};

private:
    class Place;

    PictureSettings settings_;
    mutable std::mutex mutex_;
    mutable std::condition_variable freed_;
    mutable std::int64_t running_ = 0;
    mutable std::int64_t waiting_ = 0;
    mutable std::atomic<bool> is_ended_ = false;
};

}  // namespace yanlu::pictures
