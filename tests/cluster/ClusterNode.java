import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of OpenSearch: ClusterNode PIPE NAME=VALUE…, with or without the module analysis-common.
 *
 * It ends with the last process that holds the named pipe open for writing, however that one ends, and
 * takes its data with it.
 */
public final class ClusterNode extends Node {
    private ClusterNode(Settings settings, List<Class<? extends Plugin>> modules) {
        super(new Environment(settings, null), modules, false);
    }

    public static void main(String[] arguments) throws Exception {
        List<Class<? extends Plugin>> modules = new ArrayList<>(List.of(Netty4Plugin.class));
        Settings.Builder settings = Settings.builder();
        for (int number = 1; number < arguments.length; number++) {
            String argument = arguments[number];
            if (argument.equals("analysis-common")) {
                modules.add(CommonAnalysisPlugin.class);
                continue;
            }
            int at = argument.indexOf('=');
            settings.put(argument.substring(0, at), argument.substring(at + 1));
        }
        Settings chosen = settings.build();
        new Thread(() -> endWith(arguments[0], Path.of(chosen.get("path.home")))).start();
        new ClusterNode(chosen, modules).start();
    }

    private static void endWith(String pipe, Path home) {
        try (InputStream held = new FileInputStream(pipe)) {
            while (held.read() >= 0) {
                // Nobody writes anything: only the end matters.
            }
        } catch (IOException gone) {
            // As good as the end.
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // What is being written meanwhile stays; it lies where tests write.
        }
        Runtime.getRuntime().halt(0);
    }
}
