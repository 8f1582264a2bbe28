// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/linode/volumeprices.h"

#include <QObject>
#include <memory>

namespace coder {

class HttpClient;
class Program;

// Asks the provider what block storage costs: a public question, without the token. Never blocks.
class VolumePricing : public QObject
{
public:
    explicit VolumePricing(Program &program, QObject *parent = nullptr);
    ~VolumePricing() override;

    // Always good: what was not told is unknown in it, and why is logged. Once an object.
    Future<VolumePrices> ask();

private:
    QUrl m_url;
    std::unique_ptr<HttpClient> m_http;
    Deferred<VolumePrices> m_answer;
};

} // namespace coder
