import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;

public final class Trial {
    private static void refused(Callable<String> asked, String wanted) throws Exception {
        try {
            asked.call();
        } catch (IOException | IllegalArgumentException e) {
            if (e.getMessage().contains(wanted)) {
                return;
            }
            throw e;
        }
        throw new AssertionError("not refused: " + wanted);
    }

    private static String add(int n) {
        return "{\"op\":\"text.number\",\"n\":" + n + "}";
    }

    private static String withoutId(String answer) {
        return answer.substring(answer.indexOf(','));
    }

    private static void kill() {
        ProcessHandle.current().descendants().forEach(each -> {
            each.destroyForcibly();
            each.onExit().join();
        });
    }

    public static void main(String[] arguments) throws Exception {
        CqttClient cqtt = new CqttClient(arguments[0], Duration.ofSeconds(60));
        for (String bad : List.of("", "  ", "[]", "{\n}", "{\"op\":\r\"edition\"}")) {
            refused(() -> cqtt.ask(bad), "without line breaks");
        }
        String first = cqtt.ask(add(1));
        String broken = cqtt.ask("{\"op\": }");
        if (!broken.startsWith("{\"id\":null,\"error\"")) throw new AssertionError(broken);
        String empty = cqtt.ask("{}");
        if (!empty.contains(",\"error\"") || empty.contains("null,\"error")) {
            throw new AssertionError(empty);
        }
        kill();
        String again = cqtt.ask(add(1));
        if (!withoutId(first).equals(withoutId(again))) throw new AssertionError(again);
        String all = cqtt.askAll(List.of(add(1), add(2)));
        if (!all.startsWith("[{\"id\":0,") || !all.contains("{\"id\":1,")) {
            throw new AssertionError(all);
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<String>> work = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            String request = add(n);
            work.add(() -> cqtt.ask(request));
        }
        List<String> told = new ArrayList<>();
        for (var each : threads.invokeAll(work)) {
            told.add(withoutId(each.get()));
        }
        if (told.stream().distinct().count() != 400) throw new AssertionError("mixed");
        threads.shutdown();
        kill();
        cqtt.close();
        cqtt.close();
        refused(() -> cqtt.ask(add(1)), "closed");

        CqttClient deaf = new CqttClient(arguments[1], Duration.ofMillis(300));
        refused(() -> deaf.ask(add(1)), "no answer in PT0.3S");
        refused(() -> deaf.ask(add(1)), "no answer in PT0.3S");
        new Thread(deaf::close).start();
        refused(() -> deaf.ask(add(1)), "");
        deaf.close();
        CqttClient dead = new CqttClient(arguments[2], Duration.ofSeconds(60));
        refused(() -> dead.ask(add(1)), "has ended");
        dead.close();
        if (ProcessHandle.current().descendants().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(1000);
        }
        System.out.print(ProcessHandle.current().descendants().count());
    }
}
