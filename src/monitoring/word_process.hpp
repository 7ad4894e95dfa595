// The process table rulebook/machines/word_change.yaml, its guards checked once.
#pragma once

#include "flow/domain/machine.hpp"
#include "monitoring/words.hpp"

namespace yanlu::monitoring {

class WordChangeProcess {
public:
    explicit WordChangeProcess(const Rulebook& rulebook);
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};
const flow::Machine& word_change_machine(const Rulebook& rulebook);

Json to_json(Context& context, const organisation::Caller& caller, const WordChange& change);

}  // namespace yanlu::monitoring
