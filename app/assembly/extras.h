// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/cost/extra.h"

#include <QObject>

namespace coder {

class Program;
class VolumePricing;

struct ExtraList
{
    QList<Extra> found;
    QList<ExtraKind> unknown; // could not be looked for: the token may not, or Linode did not answer
};

// Looks for what this install pays for beside VMs: volumes and disk images that carry its mark, with the provider's
// prices. Asks; never blocks.
class Extras : public QObject
{
public:
    // The program's cloud is connected.
    explicit Extras(Program &program, QObject *parent = nullptr);
    ~Extras() override;

    // Always good; once an object.
    Future<ExtraList> look();

private:
    struct Job;
    void askPrices();
    void close();
    ExtraList listed() const;

    Program &m_program;
    std::unique_ptr<VolumePricing> m_pricing;
    std::unique_ptr<Job> m_job;
};

} // namespace coder
