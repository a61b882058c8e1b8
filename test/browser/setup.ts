// Components are tested in the styles they are shown in.
import '../../src/ui/styles/main.css';
