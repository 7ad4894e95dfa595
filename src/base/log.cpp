// One line a record, written in one call so that threads do not mix.
#include "base/log.hpp"

#include <atomic>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace yanlu::log {
namespace {

std::atomic<bool> is_quiet{false};

spdlog::logger& logger() {
    static const auto instance = [] {
        auto made = spdlog::stderr_logger_mt("yanlu");
        made->set_pattern("%v");
        return made;
    }();
    return *instance;
}

void write(spdlog::level::level_enum level, std::string_view name, std::string_view event, const Json& fields) {
    if (is_quiet && level < spdlog::level::err) return;
    Json line = fields;
    line["level"] = name;
    line["event"] = event;
    line["at"] = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    logger().log(level, line.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

void info(std::string_view event, const Json& fields) { write(spdlog::level::info, "info", event, fields); }
void warning(std::string_view event, const Json& fields) { write(spdlog::level::warn, "warning", event, fields); }
void error(std::string_view event, const Json& fields) { write(spdlog::level::err, "error", event, fields); }
void set_quiet(bool quiet) { is_quiet = quiet; }

}  // namespace yanlu::log
