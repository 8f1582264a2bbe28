// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

// Names the product and the scripts on the VM agree on. The bootstrap (resources/guest/bootstrap.py) reads and writes
// the same paths; a test compares them.
namespace coder::guest {

inline const QString folder = QStringLiteral("/etc/coder"); // 0700
inline const QString bootstrapScript = QStringLiteral("/etc/coder/bootstrap.py");
inline const QString settingsFile = QStringLiteral("/etc/coder/bootstrap.json"); // from user-data: no secret
inline const QString progressFile = QStringLiteral("/var/lib/coder/progress.json");
inline const QString composeFile = QStringLiteral("/etc/coder/compose.json");       // pushed over SSH
inline const QString middlewareFolder = QStringLiteral("/etc/coder/middleware");    // 0755, mounted read-only
inline const QString secretsFolder = QStringLiteral("/etc/coder/secrets");          // 0700
inline const QString vllmSecrets = QStringLiteral("/etc/coder/secrets/vllm.env");   // VLLM_API_KEY=…
inline const QString webuiSecrets = QStringLiteral("/etc/coder/secrets/webui.env"); // OPENAI_API_KEY=…
inline const QString hubToken = QStringLiteral("/etc/coder/secrets/hub_token");
inline const QString goFile = QStringLiteral("/var/lib/coder/go"); // made last: compose file and secrets are there
inline const QString service = QStringLiteral("coder-bootstrap.service");
inline const QString guardScript = QStringLiteral("/etc/coder/coder_guard.py");
inline const QString guardService = QStringLiteral("coder-guard.service");
inline const QString guardFolder = QStringLiteral("/etc/coder/guard"); // 0700, made by the guard; its token is there
inline const QString guardSocket = QStringLiteral("/run/coder-guard/socket");
inline const QString vllmContainer = QStringLiteral("coder-vllm");
inline const QString webuiContainer = QStringLiteral("coder-webui");
inline const QString hostKey = QStringLiteral("/etc/ssh/ssh_host_ed25519_key");

inline constexpr int vllmPort = 8000; // on the VM's loopback
inline constexpr int webuiPort = 3000;
inline constexpr int userDataLimit = 16384; // bytes, decoded

} // namespace coder::guest
