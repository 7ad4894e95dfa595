#include "monitoring/inspection_settings.hpp"

namespace yanlu::monitoring {
namespace {

class Reader {
public:
    explicit Reader(std::filesystem::path file) : file_(std::move(file)), node_(Rulebook::load_yaml(file_)) {}
    std::int64_t number(const char* name, std::int64_t least, std::int64_t most) const {
        const auto value = node_[name].as<std::int64_t>(least - 1);
        if (value < least || value > most) throw RulebookError(file_, std::string("not a number within its bounds: ") + name);
        return value;
    }

private:
    std::filesystem::path file_;
    YAML::Node node_;
};

}  // namespace

InspectionSettings::InspectionSettings(const Rulebook& rulebook) {
    const Reader read(rulebook.root() / "inspection.yaml");
    certain_confidence = read.number("certain_confidence", 0, 1000);
    longest_title = read.number("longest_title", 0, 200);
}

}  // namespace yanlu::monitoring
