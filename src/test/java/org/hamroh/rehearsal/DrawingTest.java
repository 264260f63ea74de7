package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamroh.dialog.Overview;
import org.hamroh.dialog.Plans;
import org.junit.jupiter.api.Test;

/** Graphs that can be read: nothing lies on anything else. */
class DrawingTest {

    private static final Pattern PART = Pattern.compile("([Mch])(-?\\d+(?: -?\\d+)*)");

    @Test
    void noStepOfTheShippedDialogsLiesOnAnotherAndNoLineCrossesOne() {
        Path dialogs = Path.of("dialogs");
        Folder folder = Folder.read(dialogs, InstantSource.system());
        Preview preview = new Surveyor(folder, new Overview(folder.library(), Plans.read(dialogs))).survey(List.of(),
                List.of());
        assertThat(preview.dialogs()).isNotEmpty();
        Stream.concat(Stream.of(preview.overview()), preview.dialogs().stream().map(Preview.Sheaf::drawing))
                .forEach(DrawingTest::isClear);
    }

    @Test
    void manyStepsThatLeadEverywhereAreDrawnToo() {
        List<String> steps = IntStream.range(0, 30).mapToObj(i -> "s" + i).toList();
        var links = new HashMap<String, List<String>>();
        for (int i = 0; i < 30; i++)
            links.put("s" + i, List.of("s" + (i * 7 + 3) % 30, "s" + (i * 11 + 5) % 30, "s" + i, "nowhere"));
        Drawing drawing = Drawing.of(steps, links);
        isClear(drawing);
        assertThat(drawing.nodes()).hasSize(30);
        assertThat(drawing.edges()).hasSize((int) links.entrySet().stream()
                .mapToLong(it -> it.getValue().stream().distinct()
                        .filter(to -> !to.equals(it.getKey()) && !to.equals("nowhere")).count())
                .sum());
        assertThat(drawing).isEqualTo(Drawing.of(steps, links));
    }

    @Test
    void aCircleHasALineBack() {
        Drawing drawing = Drawing.of(List.of("a", "b"), Map.of("a", List.of("b"), "b", List.of("a")));
        assertThat(drawing.edges()).extracting(Drawing.Edge::from, Drawing.Edge::isBack)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("a", false),
                        org.assertj.core.groups.Tuple.tuple("b", true));
    }

    @Test
    void noStepsAreNoGraph() {
        assertThat(Drawing.of(List.of(), Map.of()).nodes()).isEmpty();
    }

    private static void isClear(Drawing drawing) {
        for (Drawing.Node a : drawing.nodes()) {
            assertThat(a.x() + Drawing.NODE_WIDTH).isLessThanOrEqualTo(drawing.width());
            assertThat(a.y() + Drawing.NODE_HEIGHT).isLessThanOrEqualTo(drawing.height());
            for (Drawing.Node b : drawing.nodes())
                assertThat(a.equals(b) || Math.abs(a.x() - b.x()) >= Drawing.NODE_WIDTH
                        || Math.abs(a.y() - b.y()) >= Drawing.NODE_HEIGHT).as(a + " on " + b).isTrue();
        }
        for (Drawing.Edge edge : drawing.edges())
            for (int[] level : levels(edge.path()))
                for (Drawing.Node node : drawing.nodes())
                    assertThat(level[0] < node.x() + Drawing.NODE_WIDTH && level[1] > node.x()
                            && level[2] > node.y() && level[2] < node.y() + Drawing.NODE_HEIGHT)
                            .as(edge + " over " + node)
                            .isFalse();
    }

    /** The level pieces of a path, past the nodes: from x, to x, y. */
    private static List<int[]> levels(String path) {
        var levels = new ArrayList<int[]>();
        int x = 0;
        int y = 0;
        var parts = PART.matcher(path);
        while (parts.find()) {
            int[] numbers = Stream.of(parts.group(2).split(" ")).mapToInt(Integer::parseInt).toArray();
            if (parts.group(1).equals("h")) {
                levels.add(new int[]{ Math.min(x, x + numbers[0]), Math.max(x, x + numbers[0]), y });
                x += numbers[0];
            } else {
                boolean moves = parts.group(1).equals("M");
                x = (moves ? 0 : x) + numbers[numbers.length - 2];
                y = (moves ? 0 : y) + numbers[numbers.length - 1];
            }
        }
        return levels;
    }
}
