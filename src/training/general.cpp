#include "training/general.hpp"

#include <charconv>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

#include "base/text.hpp"

namespace yanlu::training {
namespace {

constexpr int longest_run = 3;

class Reader {
public:
    explicit Reader(const std::filesystem::path& file) : file_(file), in_(file, std::ios::binary) {
        if (!in_) throw std::runtime_error("cannot open " + file.string());
    }

    GeneralModel read() {
        int section = 0;
        while (std::getline(in_, line_)) {
            ++number_;
            if (line_.starts_with('\\'))
                section = line_.size() > 1 && line_[1] >= '1' && line_[1] <= '9' ? line_[1] - '0' : 0;
            else if (!line_.empty() && section > 0 && section <= longest_run)
                take(section);
        }
        if (model_.words.empty()) throw std::runtime_error(file_.string() + ": no words");
        return std::move(model_);
    }

private:
    float number(std::string_view text) const {
        float value = 0;
        const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
        if (result.ec != std::errc() || result.ptr != text.data() + text.size())
            throw std::runtime_error(file_.string() + ":" + std::to_string(number_) + ": no number: " + std::string(text));
        return value;
    }

    void take(int section) {
        const auto fields = split(line_, '\t');
        if (fields.size() < 2)
            throw std::runtime_error(file_.string() + ":" + std::to_string(number_) + ": two columns at least are wanted");
        const float p = number(fields[0]);
        const float back_off = fields.size() > 2 ? number(fields[2]) : 0;
        if (section == 1) {
            by_name_.emplace(std::string(fields[1]), static_cast<std::uint32_t>(model_.words.size()));
            model_.words.push_back({to_code_points(fields[1]), p, back_off});
            return;
        }
        GeneralRun run{{}, static_cast<std::uint8_t>(section), p, back_off};
        std::size_t n = 0;
        for (const auto word : split(fields[1], ' ')) {
            const auto found = by_name_.find(std::string(word));
            if (found == by_name_.end() || n == run.words.size()) return;
            run.words[n++] = found->second;
        }
        if (n == run.length) model_.runs.push_back(run);
    }

    std::filesystem::path file_;
    std::ifstream in_;
    std::string line_;
    std::size_t number_ = 0;
    std::unordered_map<std::string, std::uint32_t> by_name_;
    GeneralModel model_;
};

}  // namespace

GeneralModel GeneralModel::read(const std::filesystem::path& file) { return Reader(file).read(); }

}  // namespace yanlu::training
