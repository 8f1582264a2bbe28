// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/diagnosis.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::healing;

// The words in which vLLM, PyTorch, Docker, the hub's client and the driver tell one and the same thing, version by
// version. Each stands in a log of its own, between a start and the wrapper that newer versions end with.
class TstWordings : public QObject
{
    Q_OBJECT

    static QByteArray logOf(const QByteArray &words)
    {
        return "INFO 11-02 10:00:00 [api_server.py:1839] vLLM API server version 0.11.0\n"
               "(EngineCore_DP0 pid=77) ERROR 11-02 10:00:09 [core.py:708] EngineCore failed to start.\n"
               "(EngineCore_DP0 pid=77) ERROR 11-02 10:00:09 [core.py:708] Traceback (most recent call last):\n"
               "(EngineCore_DP0 pid=77) ERROR 11-02 10:00:09 [core.py:708] "
               + words
               + "\n(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above. Failed "
                 "core "
                 "proc(s): {'EngineCore_DP0': 1}\n";
    }

private Q_SLOTS:
    void oneThingInManyWords_data()
    {
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *fault, const char *words) {
            QTest::newRow(words) << QString::fromLatin1(fault);
        };
        row("bad_argument", "KeyError: 'invalid tool call parser: qwen25 (chose from { hermes,mistral })'");
        row("bad_argument", "KeyError: \"Tool parser 'qwen25' not found.\"");
        row("bad_argument", "KeyError: \"Reasoning parser 'qwen' not found. Available parsers: deepseek_r1\"");
        row("bad_argument", "TypeError: Error: --enable-auto-tool-choice requires --tool-call-parser");
        row("bad_argument", "ValueError: Selected backend AttentionBackendEnum.FLASH_ATTN is not valid for this "
                            "configuration. Reason: ['kv_cache_dtype not supported']");
        row("bad_argument", "ValueError: Invalid value 'x' for VLLM_ATTENTION_BACKEND. Valid options: ['FLASHINFER']");
        row("tp_gpu_mismatch", "RuntimeError: device >= 0 && device < num_gpus INTERNAL ASSERT FAILED at "
                               "\"../aten/src/ATen/cuda/CUDAContext.cpp\":50, please report a bug to PyTorch.");
        row("tp_heads_indivisible", "ValueError: Tensor parallel size 16 is greater than the number of experts 8.");
        row("kv_cache_too_small", "ValueError: To serve at least one request with the model's max seq len (1048576), "
                                  "5.98 GiB KV cache is needed, which is larger than the available (5.14 GiB)");
        row("gpu_mem_busy", "ValueError: The memory capacity is unbalanced. Some GPUs may be occupied by other "
                            "processes.");
        row("gpu_mem_busy", "RuntimeError: CUDA error: CUDA-capable device(s) is/are busy or unavailable");
        row("host_oom_killed", "RuntimeError: Engine core initialization failed. See root cause above. Failed core "
                               "proc(s): {'EngineCore_DP0': -9}");
        row("nccl_shm", "RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): "
                        "{'EngineCore_0': -7}");
        row("nccl_shm",
            "host:77:140 [1] misc/shmutils.cc:72 NCCL WARN Error: failed to extend nccl-x to 9637892 bytes");
        row("disk_full", "RuntimeError: Data processing error: IO Error: No space left on device (os error 28)");
        row("disk_full", "hf_xet: I/O error (os error 28)");
        row("hf_rate_limit",
            "httpx.HTTPStatusError: Client error '429 Too Many Requests' for url 'https://huggingface.co'");
        row("gated_repo",
            "httpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://huggingface.co/a/b'");
        row("gated_repo", "httpx.HTTPStatusError: Client error '403 Forbidden' for url 'https://huggingface.co/a/b'");
        row("gated_repo", "httpx.LocalProtocolError: Illegal header value b'Bearer '");
        row("gated_repo", "Access to model a/b is restricted and you are not signed in. Please log in.");
        row("gated_repo", "Your request to access model a/b has been rejected by the repo's authors.");
        row("model_not_found",
            "httpx.HTTPStatusError: Client error '404 Not Found' for url 'https://huggingface.co/a/b'");
        row("model_not_found",
            "OSError: a/b does not appear to have files named ('model-00001-of-00002.safetensors',)");
        row("hf_network",
            "httpx.HTTPStatusError: Server error '503 Service Unavailable' for url 'https://huggingface.co'");
        row("hf_network", "httpx.RemoteProtocolError: peer closed connection without sending complete message body");
        row("hf_network", "huggingface_hub.errors.OfflineModeIsEnabled: Cannot reach https://huggingface.co/api");
        row("hf_network",
            "RuntimeError: Data processing error: File reconstruction error: CAS Client Error: timed out");
        row("corrupt_weights",
            "safetensors_rust.SafetensorError: Error while deserializing header: incomplete metadata, "
            "file not fully covered");
        row("corrupt_weights", "RuntimeError: Internal: could not parse ModelProto from /models/m/tokenizer.model");
        row("corrupt_weights", "google.protobuf.message.DecodeError: Error parsing message");
        row("trust_remote_code", "ValueError: The repository a/b references custom code contained in c/d which must be "
                                 "executed to correctly load the model.");
        row("unsupported_arch", "ValueError: No model architectures are specified");
        row("unsupported_arch", "ValueError: The Transformers implementation of 'X' is not compatible with vLLM.");
        row("unsupported_arch", "AttributeError: 'Gemma3Config' object has no attribute 'vocab_size'");
        row("dtype_unsupported", "RuntimeError: \"index_cuda\" not implemented for 'Float8_e4m3fn'");
        row("dtype_unsupported", "RuntimeError: FlashAttention only support fp16 and bf16 data type");
        row("quant_unsupported", "ValueError: Unknown quantization type, got mxfp4 - supported types are: ['awq']");
        row("quant_unsupported", "ValueError: Cannot find the config file for awq");
        row("quant_unsupported", "ValueError: Prequant BitsAndBytes models with tensor parallelism is not supported.");
        row("no_gpu_runtime",
            "nvidia-container-cli.real: initialization error: load library failed: libnvidia-ml.so.1");
        row("driver_mismatch", "nvidia-container-cli.real: initialization error: nvml error: driver/library version "
                               "mismatch");
        row("no_cuda_device", "RuntimeError: CUDA driver initialization failed, you might not have a CUDA gpu.");
        row("no_cuda_device", "RuntimeError: Device string must not be empty");
        row("no_cuda_device", "RuntimeError: 0 active drivers ([]). There should only be one.");
        row("no_cuda_device", "vllm.third_party.pynvml.NVMLError_LibraryNotFound: NVML Shared Library Not Found");
        row("driver_mismatch", "vllm.third_party.pynvml.NVMLError_LibRmVersionMismatch: RM has detected an NVML/RM "
                               "version mismatch.");
        row("gpu_hardware", "vllm.third_party.pynvml.NVMLError_GpuIsLost: GPU is lost");
        row("kernel_arch_mismatch", "RuntimeError: CUDA error: invalid device function");
        row("kernel_arch_mismatch", "triton.runtime.errors.PTXASError: PTXAS error: Internal Triton PTX codegen error");
        row("kernel_arch_mismatch", "NotImplementedError: No operator found for `memory_efficient_attention_forward`");
        row("kernel_arch_mismatch", "NotImplementedError: No compiled cutlass_scaled_mm for a compute capability less "
                                    "than CUDA device capability: 75");
        row("cuda_crash", "RuntimeError: Triton Error [CUDA]: CUDA_ERROR_ILLEGAL_ADDRESS");
        row("nccl_p2p", "RuntimeError: Cuda failure in cudaDeviceEnablePeerAccess: invalid device");
        row("nccl_other",
            "host:77:140 [0] bootstrap.cc:1 NCCL WARN Mismatched NCCL version detected : rank 1 ran 2.19");
        row("ray_cluster", "ray.exceptions.RayActorError: The actor died because its node has died.");
        row("engine_timeout", "TimeoutError: Server process did not respond within 10000 ms");
        row("engine_timeout", "TimeoutError: No heartbeat received from MQLLMEngine");
        row("port_in_use", "OSError: [Errno 98] Address already in use");
    }

    void oneThingInManyWords()
    {
        QFETCH(QString, fault);
        QCOMPARE(faultId(diagnose({logOf(QTest::currentDataTag()), {}, {}, {}}).fault), fault);
    }

    // The models' code asserts without a word.
    void aNumberThatCannotBeSharedOutIsSeenInTheCode()
    {
        const QByteArray prefix = "\n(EngineCore_DP0 pid=77) ERROR 11-02 10:00:09 [core.py:708] ";
        const QByteArray frame = "  File \"/vllm/model_executor/models/phi3.py\", line 99, in __init__" + prefix
                                 + "    assert self.total_num_heads % tp_size == 0" + prefix + "AssertionError";
        QCOMPARE(faultId(diagnose({logOf(frame), {}, {}, {}}).fault), QStringLiteral("tp_heads_indivisible"));
    }

    void dockersOwnWordsAreTheCause_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow(
            "driver failed programming external connectivity on endpoint vllm (3f2a): Bind for 127.0.0.1:8000 "
            "failed: port is already allocated")
            << QStringLiteral("port_in_use");
        QTest::newRow("failed to set up container networking: driver failed programming external connectivity on "
                      "endpoint vllm (3f2a): failed to bind host port for 127.0.0.1:8000:172.18.0.2:8000/tcp: address "
                      "already in use")
            << QStringLiteral("port_in_use");
        QTest::newRow("failed to bind host port 127.0.0.1:8000/tcp: address already in use")
            << QStringLiteral("port_in_use");
        QTest::newRow("error while creating mount source path '/data/hub': mkdir /data/hub: no space left on device")
            << QStringLiteral("disk_full");
        QTest::newRow("could not select device driver \"nvidia\" with capabilities: [[gpu]]")
            << QStringLiteral("no_gpu_runtime");
    }

    // The log is of the start before, which had come to nothing worth telling.
    void dockersOwnWordsAreTheCause()
    {
        QFETCH(QString, fault);
        const QString words = QString::fromUtf8(QTest::currentDataTag());
        const QByteArray silent = "INFO 11-02 10:00:00 [api_server.py:1839] vLLM API server version 0.11.0\n";
        for (const QByteArray &log : {QByteArray(), silent}) {
            const Diagnosis told = diagnose({log, ContainerState{false, 128, false, words}, {}, {}});
            QCOMPARE(faultId(told.fault), fault);
            QCOMPARE(told.evidence.first().source, Evidence::Source::Container);
            if (fault == u"port_in_use")
                QCOMPARE(told.values[u"port"].toInt(), 8000);
        }
    }
};

CODER_TEST(TstWordings);
#include "tst_wordings.moc"
