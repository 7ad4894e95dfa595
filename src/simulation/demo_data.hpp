// Reads rulebook/demo/city.yaml and posts.yaml.
#pragma once

#include "base/rulebook.hpp"
#include "simulation/domain/demo.hpp"

namespace yanlu::simulation {

Demo read_demo(const Rulebook& rulebook);

}  // namespace yanlu::simulation
