// The wiring: which modules the program consists of, as flat lists.
#include "cli/command_line.hpp"
#include "flow/machines.hpp"
#include "jobs/runner.hpp"
#include "organisation/permissions.hpp"

namespace {

template <class Part>
void load(const yanlu::Rulebook& rulebook) {
    rulebook.part<Part>();
}

yanlu::cli::Wiring wiring() {
    using namespace yanlu;
    cli::Wiring out;
    out.rulebook_parts = {load<organisation::Permissions>, load<flow::Machines>};
    out.gauges = {{"yanlu_outbox_backlog", "Events not delivered yet.", [](Context& c) { return jobs::outbox_backlog(c.database); }}};
    out.resolve_session = [](Context&, std::string_view) { return std::optional<http::Visitor>(); };
    return out;
}

}  // namespace

int main(int argc, char** argv) { return yanlu::cli::run(argc, argv, wiring()); }
